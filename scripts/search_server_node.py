"""One Elasticsearch node on this machine: its folder, its settings, start and stop."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from search_server_files import CACHE, java_home

HOME = Path(os.environ.get("SEARCH_SERVER_DIR", CACHE))
HTTP_PORT = int(os.environ.get("SEARCH_SERVER_PORT", "9250"))
TRANSPORT_PORT = HTTP_PORT + 100
HEAP = os.environ.get("SEARCH_SERVER_HEAP", "512m")
USER = "nobody" if os.getuid() == 0 else None  # Elasticsearch refuses to run as root


@dataclass(frozen=True)
class Node:
    """One server of the cluster; number 0 is the one that clients are told of."""

    number: int

    @property
    def folder(self) -> Path:
        """Configuration, data and logs of this node."""
        return HOME / f"node-{self.number}"

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"127.0.0.1:{HTTP_PORT + self.number}"

    def make(self, server: Path, *, nodes: int) -> None:
        """Write folder and configuration afresh, as one of so many nodes."""
        shutil.copytree(server / "config", self.folder / "config")
        text = "".join(f"{name}: {value}\n" for name, value in self._settings(nodes).items())
        (self.folder / "config" / "elasticsearch.yml").write_text(text, encoding="utf-8")
        (self.folder / "tmp").mkdir()
        for path in (self.folder, *self.folder.rglob("*")) if USER else ():
            shutil.chown(path, USER, "nogroup")

    def start(self, server: Path) -> None:
        """Start the server in the background, with the data it has; wait until it listens."""
        environment = {
            "PATH": os.environ["PATH"],
            "ES_JAVA_HOME": java_home(),
            "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}",
            "ES_PATH_CONF": str(self.folder / "config"),
            "ES_TMPDIR": str(self.folder / "tmp"),
            "HOME": str(self.folder),
        }
        command = [server / "bin" / "elasticsearch", "-d", "-p", self.folder / "pid"]
        done = subprocess.run(  # noqa: S603 - our own command
            command, env=environment, check=False, cwd=self.folder, user=USER,
            group="nogroup" if USER else None, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            sys.exit(f"Elasticsearch does not start.\n{done.stdout[-3000:]}{done.stderr[-3000:]}")

    def stop(self) -> None:
        """Ask the server to end; nothing to do when it has."""
        if pid := self._pid():
            os.kill(pid, signal.SIGTERM)

    def is_running(self) -> bool:
        """Whether its process is there."""
        return bool(self._pid())

    def _pid(self) -> int:
        """Its process, or 0; after a crash another program may have the number in the file."""
        try:
            pid = int((self.folder / "pid").read_text(encoding="ascii"))
            line = Path(f"/proc/{pid}/cmdline").read_bytes() if Path("/proc/self").exists() else b""
        except (OSError, ValueError):
            return 0
        return pid if not line or os.fsencode(self.folder) in line else 0

    def _settings(self, nodes: int) -> dict[str, object]:
        """The node's elasticsearch.yml: loopback only, no security, no disk threshold."""
        settings = {
            "cluster.name": f"portal-search-{HTTP_PORT}",
            "node.name": f"node-{self.number}",
            "path.data": self.folder / "data",
            "path.logs": self.folder / "logs",
            "network.host": "127.0.0.1",
            "http.port": HTTP_PORT + self.number,
            "transport.port": TRANSPORT_PORT + self.number,
            "xpack.security.enabled": "false",
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }
        if nodes == 1:
            return {**settings, "discovery.type": "single-node"}
        seeds = ", ".join(f'"127.0.0.1:{TRANSPORT_PORT + number}"' for number in range(nodes))
        masters = ", ".join(f'"node-{number}"' for number in range(nodes))
        found = {"discovery.seed_hosts": f"[{seeds}]"}
        return {**settings, **found, "cluster.initial_master_nodes": f"[{masters}]"}
