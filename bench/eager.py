"""The training loop in eager PyTorch, to time the kernel against.

Reads requests as JSON lines, {"n", "dim", "steps", "threads"}, and answers each with
{"microseconds"} per step. The first line it writes names the version of PyTorch.
"""

import json
import sys
import time

import torch
from torch.nn.functional import normalize


class Loop:
    """Two modalities, relative bias, t and bias trained, the loss with 1e-8 in the logarithms."""

    def __init__(self, n, dim):
        torch.manual_seed(1)
        self.u = torch.nn.Parameter(normalize(torch.randn(n, dim), dim=1))
        self.v = torch.nn.Parameter(normalize(torch.randn(n, dim), dim=1))
        self.log_t = torch.nn.Parameter(torch.tensor(10.0).log())
        self.bias = torch.nn.Parameter(torch.tensor(0.0))
        self.matching = torch.eye(n)
        self.adam = torch.optim.Adam([self.u, self.v, self.log_t, self.bias], lr=0.01)

    def step(self):
        self.adam.zero_grad()
        s = normalize(self.u, dim=1) @ normalize(self.v, dim=1).T
        p = torch.sigmoid(self.log_t.exp() * (s - self.bias))
        right = self.matching * torch.log(p + 1e-8)
        wrong = (1 - self.matching) * torch.log(1 - p + 1e-8)
        (-(right + wrong).mean()).backward()
        self.adam.step()
        with torch.no_grad():
            self.u.copy_(normalize(self.u, dim=1))
            self.v.copy_(normalize(self.v, dim=1))


def main():
    loops = {}
    print(json.dumps({"version": torch.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        size = request["n"], request["dim"]
        torch.set_num_threads(request["threads"])
        if size not in loops:
            loops = {size: Loop(*size)}
        start = time.perf_counter()
        for _ in range(request["steps"]):
            loops[size].step()
        seconds = time.perf_counter() - start
        print(json.dumps({"microseconds": 1e6 * seconds / request["steps"]}), flush=True)


main()
