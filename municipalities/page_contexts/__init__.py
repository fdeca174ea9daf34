"""What each page type shows: one builder a type, `(page, request) -> context`; time is read here."""
