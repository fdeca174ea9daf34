"""A real Elasticsearch on this machine, without a container: `search_server.py start|stop|status`.

It is the distribution that Elastic publishes to Maven Central for integration tests. Elasticsearch
refuses to run as root, so root starts it as the user `nobody`.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from dataclasses import dataclass
from pathlib import Path

VERSION = "8.19.3"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
HOME = Path(os.environ.get("SEARCH_SERVER_DIR", f"/var/tmp/portal-search-server-{os.getuid()}"))  # noqa: S108 - must be readable by another user
HTTP_PORT = int(os.environ.get("SEARCH_SERVER_PORT", "9250"))
HEAP = os.environ.get("SEARCH_SERVER_HEAP", "512m")
USER = "nobody" if os.getuid() == 0 else None
PATIENCE = 120  # seconds until the server has to answer


@dataclass(frozen=True)
class Node:
    """One server of the cluster; number 0 is the one that clients are told of."""

    number: int
    nodes: int

    @property
    def folder(self) -> Path:
        """Configuration, data and logs of this node."""
        return HOME / f"node-{self.number}"

    @property
    def pid_file(self) -> Path:
        """Written by the server itself."""
        return self.folder / "pid"

    def settings(self) -> str:
        """The node's elasticsearch.yml: loopback only, no security, no disk threshold."""
        lines = {
            "cluster.name": "portal-search",
            "node.name": f"node-{self.number}",
            "path.data": self.folder / "data",
            "path.logs": self.folder / "logs",
            "network.host": "127.0.0.1",
            "http.port": HTTP_PORT + self.number,
            "transport.port": HTTP_PORT + 100 + self.number,
            "xpack.security.enabled": "false",
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }
        if self.nodes == 1:
            lines["discovery.type"] = "single-node"
        else:
            seeds = [f'"127.0.0.1:{HTTP_PORT + 100 + number}"' for number in range(self.nodes)]
            names = [f'"node-{number}"' for number in range(self.nodes)]
            lines["discovery.seed_hosts"] = f"[{', '.join(seeds)}]"
            lines["cluster.initial_master_nodes"] = f"[{', '.join(names)}]"
        return "".join(f"{name}: {value}\n" for name, value in lines.items())

    def start(self, server: Path) -> None:
        """Write the configuration afresh and start the server in the background."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(server / "config", self.folder / "config")
        (self.folder / "config" / "elasticsearch.yml").write_text(self.settings(), encoding="utf-8")
        give_away(self.folder)
        environment = {
            "PATH": os.environ["PATH"],
            "ES_JAVA_HOME": java_home(),
            "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}",
            "ES_PATH_CONF": str(self.folder / "config"),
            "HOME": str(self.folder),
        }
        command = [server / "bin" / "elasticsearch", "-d", "-p", self.pid_file]
        output = None if "--verbose" in sys.argv else subprocess.DEVNULL
        subprocess.run(  # noqa: S603 - our own command
            command, env=environment, check=True, cwd=self.folder, user=USER,
            group="nogroup" if USER else None, stdout=output, stderr=output,
        )  # fmt: skip

    def stop(self) -> None:
        """Ask the server to end; nothing to do when it has."""
        if not self.pid_file.exists():
            return
        try:
            os.kill(int(self.pid_file.read_text(encoding="ascii")), signal.SIGTERM)
        except (ProcessLookupError, ValueError):
            self.pid_file.unlink(missing_ok=True)


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


def health(wait: str = "") -> str:
    """The cluster's health as text; empty while it does not answer."""
    address = f"http://127.0.0.1:{HTTP_PORT}/_cluster/health{wait}"
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def start(nodes: int) -> None:
    """Start every node and wait until the cluster is complete."""
    if health():
        say(f"Already running on port {HTTP_PORT}.")
        return
    server = unpacked()
    for number in range(nodes):
        Node(number, nodes).start(server)
    deadline = time.monotonic() + PATIENCE
    while f'"number_of_nodes":{nodes}' not in health():
        if time.monotonic() > deadline:
            sys.exit(f"Elasticsearch does not answer; see {HOME}/node-0/logs.")
        time.sleep(0.5)
    say(f"SEARCH_URL=elasticsearch://127.0.0.1:{HTTP_PORT}/portal")


def stop() -> None:
    """Stop every node found, and wait for them."""
    folders = sorted(HOME.glob("node-*"))
    for folder in folders:
        Node(int(folder.name.removeprefix("node-")), len(folders)).stop()
    deadline = time.monotonic() + PATIENCE
    while health() and time.monotonic() < deadline:
        time.sleep(0.2)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("job", choices=["start", "stop", "status"])
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="show what the server prints")
    chosen = parser.parse_args()
    if chosen.job == "start":
        start(chosen.nodes)
    elif chosen.job == "stop":
        stop()
    else:
        say(health() or "Not running.")


if __name__ == "__main__":
    main()
