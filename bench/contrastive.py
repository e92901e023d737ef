"""The loss of a training case in PyTorch, and what is measured of its vectors.

Vectors are (..., n, dim), t and the bias (..., 1, 1) or plain numbers: leading dimensions are runs.
"""

import torch
from torch.nn.functional import normalize, softplus


def initial_vectors(case, seed):
    """Unit rows, one (n, dim) per modality: manual_seed, then one randn after the other."""
    draws = case["init"]["torch"]["draws"]
    torch.manual_seed(seed)
    drawn = [torch.randn(case["n"], case["dim"]) for _ in range(max(draws) + 1)]
    return [normalize(drawn[i], dim=-1) for i in draws]


def loss_of(case, matching, vectors, t, bias, delta):
    """The mean over pairs of modalities and over their n^2 entries, one number per run."""
    if delta is not None:
        vectors = extended(vectors, delta)
    vectors = [normalize(M, dim=-1) for M in vectors]
    pairs = [pair_loss(case, matching, vectors[a] @ vectors[b].mT, t, bias) for a, b in case["pairs"]]
    return sum(pairs) / len(pairs)


def pair_loss(case, matching, s, t, bias):
    z = t * (s - bias) if case["parameterization"] == "relative-bias" else t * s - bias
    epsilon = case["logEpsilon"]
    if epsilon == 0:
        right, wrong = -softplus(-z), -softplus(z)
    else:
        p = torch.sigmoid(z)
        right, wrong = torch.log(p + epsilon), torch.log(1 - p + epsilon)
    return -(matching * right + (1 - matching) * wrong).mean(dim=(-2, -1))


def extended(vectors, delta):
    """The explicit adapter: the locked modality, the first, goes up one axis more, the other down."""
    height = (1 - delta**2).sqrt()
    return [
        torch.cat([delta * M, (height if i == 0 else -height).expand(*M.shape[:-1], 1)], dim=-1)
        for i, M in enumerate(vectors)
    ]


def margins(case, vectors):
    """Half of the least matching inner product less the greatest other, one per run."""
    diagonal = torch.eye(case["n"], dtype=torch.bool)
    least, most = [], []
    for a, b in case["pairs"]:
        s = vectors[a].double() @ vectors[b].double().mT
        least.append(s.masked_fill(~diagonal, 2).amin(dim=(-2, -1)))
        most.append(s.masked_fill(diagonal, -2).amax(dim=(-2, -1)))
    return (torch.stack(least).amin(dim=0) - torch.stack(most).amax(dim=0)) / 2
