"""Prints the dependencies of pyproject.toml, or of one of its extras, for pip to install."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
extra = sys.argv[1] if len(sys.argv) > 1 else ""
wanted = project["optional-dependencies"][extra] if extra else project["dependencies"]
sys.stdout.write("\n".join(wanted) + "\n")
