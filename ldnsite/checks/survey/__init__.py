"""What several rules ask of a site: names and who names them, links, headings, sentences. No rule stands here."""
