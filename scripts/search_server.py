"""A real Elasticsearch on this machine, without a container: `search_server.py start|stop|status`.

It is the distribution that Elastic publishes to Maven Central for integration tests. Elasticsearch
refuses to run as root, so root starts it as the user `nobody`.
"""

import argparse
import sys
import time
import urllib.error
import urllib.request

from search_server_files import HOME, say, unpacked
from search_server_node import HTTP_PORT, Node

PATIENCE = 240  # seconds until the server has to answer


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
