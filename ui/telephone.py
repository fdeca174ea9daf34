"""Telephone numbers as people write them, in the form a telephone dials."""


def phone_url(phone: str | None) -> str:
    """The address of a call; empty without a number."""
    digits = "".join(sign for sign in phone or "" if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""
