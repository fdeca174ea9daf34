"""A real Elasticsearch on this machine, without a container: `start`, `stop` or `status`.

It is the distribution that Elastic publishes to Maven Central for integration tests; it does what
any Elasticsearch 8 does that the portal needs, but keeps nothing safe: for trying and testing only.
"""

import argparse
import shutil
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from search_server_files import VERSION, say, unpacked
from search_server_node import HOME, Node

PATIENCE = 180  # seconds until the servers have to answer, or to be gone


def health(node: Node) -> str:
    """The cluster's health as this node tells it; empty while it does not answer."""
    try:
        with urllib.request.urlopen(f"http://{node.address}/_cluster/health", timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def found() -> list[Node]:
    """Every node that has been made here."""
    numbers = sorted(int(folder.name.removeprefix("node-")) for folder in HOME.glob("node-*"))
    return [Node(number) for number in numbers]


def start(count: int) -> None:
    """Make and start so many nodes, and say how to use them."""
    nodes = [Node(number) for number in range(count)]
    if health(nodes[0]):
        say(f"Already running at http://{nodes[0].address}.")
        return
    server = unpacked()
    for old in found():
        shutil.rmtree(old.folder)
    for node in nodes:
        node.make(server, nodes=count)
    launch(nodes)
    hosts = ",".join(node.address for node in nodes)
    say(f"Elasticsearch {VERSION} answers at http://{nodes[0].address} ({count} of {count} nodes).")
    say(f"  the portal on it   SEARCH_URL=elasticsearch://{hosts}/portal")
    say(f"  the tests on it    SEARCH_SERVER={nodes[0].address} make test-elasticsearch")
    say("  to stop it         make search-server-stop")


def launch(nodes: list[Node]) -> None:
    """Start nodes side by side and wait until the cluster has all that were made."""
    server = unpacked()
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda node: node.start(server), nodes))
    complete = f'"number_of_nodes":{len(found())},'
    deadline = time.monotonic() + PATIENCE
    while complete not in health(nodes[0]):
        if time.monotonic() > deadline:
            sys.exit(f"Elasticsearch is not ready; see {nodes[0].folder}/logs.")
        time.sleep(0.5)


def stop() -> None:
    """Stop every node found, and wait for them."""
    deadline = time.monotonic() + PATIENCE
    for node in found():
        node.stop()
    while any(node.is_running() for node in found()):
        if time.monotonic() > deadline:
            sys.exit(f"Elasticsearch in {HOME} does not end.")
        time.sleep(0.2)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("job", choices=["start", "stop", "status", "revive"])
    parser.add_argument("--nodes", type=int, default=1, help="how many nodes to start")
    parser.add_argument("--node", type=int, default=0, help="which node to revive after it died")
    chosen = parser.parse_args()
    if chosen.job == "start":
        start(chosen.nodes)
    elif chosen.job == "revive":
        launch([Node(chosen.node)])
    elif chosen.job == "stop":
        stop()
    else:
        say(health(Node(0)) or "Not running.")


if __name__ == "__main__":
    main()
