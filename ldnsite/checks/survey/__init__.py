"""What several rules ask of a site: names and who names them, links, headings, dates. No rule stands here."""
