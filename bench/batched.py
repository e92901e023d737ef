"""Many runs at once in PyTorch: every parameter is one tensor, with a row per run.

Run r starts from the case's seed plus r. See service.py for what it answers.
"""

import torch

from contrastive import initial_vectors
from loop import Loop
from service import serve


def loop_for(case, runs):
    seed = case["init"]["torch"]["seed"]
    drawn = [initial_vectors(case, seed + r) for r in range(runs)]
    vectors = [torch.stack(of_modality) for of_modality in zip(*drawn)]
    return Loop(case, vectors, lambda x: torch.full((runs, 1, 1), float(x)))


serve(loop_for)
