"""The files of the Elasticsearch server: fetched once from Maven Central, checked, unpacked."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

VERSION = "8.19.3"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
# Not the home folder: root starts the server as `nobody`, who must be able to read it.
CACHE = Path(f"/var/tmp/portal-search-server-{os.getuid()}")  # noqa: S108
PACKAGES = "apt-get install maven openjdk-17-jre-headless"


def say(text: str) -> None:
    """One line for whoever started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def java_home() -> str:
    """Where Java is; Elasticsearch 8 needs 17 or newer."""
    java = shutil.which("java")
    if java is None:
        sys.exit(f"Java is missing: {PACKAGES}")
    return str(Path(java).resolve().parents[1])


def unpacked() -> Path:
    """The server's files, fetched and unpacked once; a broken attempt leaves nothing behind."""
    server = CACHE / f"elasticsearch-{VERSION}"
    if not server.exists():
        java_home()
        CACHE.mkdir(parents=True, exist_ok=True)
        CACHE.chmod(0o755)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            _fetch(Path(folder))
            _unpack(Path(folder)).rename(server)
    return server


def _fetch(folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        sys.exit(f"Maven is missing: {PACKAGES}")
    say(f"Fetching Elasticsearch {VERSION} (97 MB)")
    options = ["--quiet", "--batch-mode", "--strict-checksums", "dependency:copy"]
    job = [f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"]
    done = subprocess.run([maven, *options, *job], check=False, capture_output=True, text=True)  # noqa: S603 - our own command
    if done.returncode:
        sys.exit(f"Elasticsearch {VERSION} cannot be fetched.\n{done.stdout}{done.stderr}")


def _unpack(folder: Path) -> Path:
    with zipfile.ZipFile(folder / f"elasticsearch-{VERSION}.zip") as archive:
        archive.extractall(folder)
    server = folder / f"elasticsearch-{VERSION}"
    for program in (server / "bin").iterdir():
        program.chmod(0o755)
    return server
