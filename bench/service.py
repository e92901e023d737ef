"""Answers what a program asks of a training loop, JSON line by JSON line."""

import json
import signal
import sys
import time

import torch

from contrastive import margins


def serve(loop_for):
    """`loop_for(case, runs)` makes a loop; the first line of all names the version of PyTorch.

    Each request holds "case", "runs" and "threads". Asked to "train", the answer is {"states"}; to
    "time", {"microseconds"} per step of one run; to take "large" steps, {"microseconds": [...],
    "before", "peak"}, the last two in megabytes. An error is answered as {"error"}.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    torch.use_deterministic_algorithms(True)
    print(json.dumps({"version": torch.__version__}), flush=True)
    key, loop = None, None
    for line in sys.stdin:
        request = json.loads(line)
        case, runs = request["case"], request["runs"]
        torch.set_num_threads(request["threads"])
        try:
            if request["ask"] == "train":
                answer = {"states": states(loop_for(case, runs), case)}
            elif request["ask"] == "large":
                before = megabytes("VmRSS")
                loop = loop_for(case, runs)
                times = [timed(loop, 1) for _ in range(request["steps"])]
                answer = {"microseconds": times, "before": before, "peak": megabytes("VmHWM")}
            else:
                if key != (case["n"], case["dim"], runs):
                    key, loop = (case["n"], case["dim"], runs), loop_for(case, runs)
                answer = {"microseconds": timed(loop, request["steps"]) / runs}
            text = json.dumps(answer, allow_nan=False)
        except (RuntimeError, ValueError, MemoryError) as error:
            text = json.dumps({"error": (str(error) or repr(error)).splitlines()[0]})
        print(text, flush=True)


def states(loop, case):
    """The loop's first run at the steps that the case records: all but the margin before the step."""
    found = []
    for step in range(1, case["steps"] + 1):
        t, bias = loop.log_t.exp().reshape(-1)[0].item(), loop.bias.reshape(-1)[0].item()
        loss = loop.step()
        if step in case["record"]:
            margin = margins(case, loop.vectors).reshape(-1)[0].item()
            state = {"loss": loss.reshape(-1)[0].item(), "temperature": t, "bias": bias}
            found.append({"step": step, **state, "margin": margin})
    return found


def timed(loop, steps):
    start = time.perf_counter()
    for _ in range(steps):
        loop.step()
    return 1e6 * (time.perf_counter() - start) / steps


def megabytes(name):
    """What the system says of this process: VmRSS is now, VmHWM the most so far."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith(name))
