"""One Elasticsearch node on this machine: its folder, its settings, start and stop."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from search_server_files import HOME, USER, give_away, java_home

HTTP_PORT = int(os.environ.get("SEARCH_SERVER_PORT", "9250"))
HEAP = os.environ.get("SEARCH_SERVER_HEAP", "512m")


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
