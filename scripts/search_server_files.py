"""The files of the Elasticsearch server: fetched once from Maven Central, unpacked, readable."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

VERSION = "8.19.3"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
HOME = Path(os.environ.get("SEARCH_SERVER_DIR", f"/var/tmp/portal-search-server-{os.getuid()}"))  # noqa: S108 - must be readable by another user
USER = "nobody" if os.getuid() == 0 else None


def say(text: str) -> None:
    """One line for whoever started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def java_home() -> str:
    """Where Java is; Elasticsearch 8 needs 17 or newer."""
    java = shutil.which("java")
    if java is None:
        sys.exit("Java is missing: apt-get install openjdk-17-jre-headless")
    return str(Path(java).resolve().parents[1])


def give_away(folder: Path) -> None:
    """Let the user that runs the server own its files."""
    for path in (folder, *folder.rglob("*")) if USER else ():
        shutil.chown(path, USER, "nogroup")


def unpacked() -> Path:
    """The server's files, fetched once."""
    server = HOME / f"elasticsearch-{VERSION}"
    if not (server / "bin").exists():
        maven = shutil.which("mvn")
        if maven is None:
            sys.exit("Maven is missing: apt-get install maven")
        HOME.mkdir(parents=True, exist_ok=True)
        say(f"Fetching Elasticsearch {VERSION} (97 MB) …")
        fetch = [
            "-q",
            "-B",
            "dependency:copy",
            f"-Dartifact={ARTIFACT}",
            f"-DoutputDirectory={HOME}",
        ]
        subprocess.run([maven, *fetch], check=True)  # noqa: S603 - our own command
        with zipfile.ZipFile(HOME / f"elasticsearch-{VERSION}.zip") as archive:
            archive.extractall(HOME)
        for program in (server / "bin").iterdir():
            program.chmod(0o755)
    return server
