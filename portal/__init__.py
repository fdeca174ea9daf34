"""Composition root: wires the rooms together; may import all of them, imported by none."""
