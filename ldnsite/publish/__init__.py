"""The only writer of output: staging, manifest, lock and the atomic writer. Knows no pages."""
