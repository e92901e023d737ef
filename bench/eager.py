"""One run at a time in eager PyTorch. See service.py for what it answers."""

import torch

from contrastive import initial_vectors
from loop import Loop
from service import serve


def loop_for(case, runs):
    if runs != 1:
        raise ValueError("the eager loop trains one run at a time")
    return Loop(case, initial_vectors(case, case["init"]["torch"]["seed"]), scalar)


def scalar(x):
    return torch.tensor(float(x))


serve(loop_for)
