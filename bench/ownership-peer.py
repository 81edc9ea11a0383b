"""The peer of bench/ownership.ts: the same questions in numpy and scipy, CPU time in milliseconds as JSON.

Reads a directory with owner.i32, owned.i32, share.f64 (fractions of 1) and targets.i32, written by the benchmark.
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.csgraph import breadth_first_order, connected_components
from scipy.sparse.linalg import splu

folder = Path(sys.argv[1])
owner = np.fromfile(folder / "owner.i32", dtype=np.int32)
owned = np.fromfile(folder / "owned.i32", dtype=np.int32)
share = np.fromfile(folder / "share.f64", dtype=np.float64)
targets = np.fromfile(folder / "targets.i32", dtype=np.int32)
size = int(max(owner.max(), owned.max())) + 1
upwards = csr_matrix((share, (owned, owner)), shape=(size, size))


def cpu_ms(work):
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def owners_of(target):
    """Expected visits from the target to everybody upstream: (I - A)^-1 restricted to what is upstream."""
    nodes = breadth_first_order(upwards, target, return_predecessors=False)
    if len(nodes) < 2:
        return
    flow = upwards[nodes][:, nodes].T.tocsc()
    start = np.zeros(len(nodes))
    start[0] = 1.0
    splu(identity(len(nodes), format="csc") - flow).solve(start)


components = min(cpu_ms(lambda: connected_components(upwards, directed=True, connection="strong")) for _ in range(3))
each = sorted(cpu_ms(lambda t=t: owners_of(int(t))) for t in targets[:20])
print(json.dumps({"components": components, "median": each[len(each) // 2], "p95": each[int(len(each) * 0.95)]}))
