"""Compiles a message catalogue without the gettext programs: `compile_messages.py FILE.po`."""

import sys
from pathlib import Path

import polib

source = Path(sys.argv[1])
polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
