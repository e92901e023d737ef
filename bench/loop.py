"""A training loop in PyTorch as plain as the published one."""

import torch
from torch.nn.functional import normalize

from contrastive import loss_of


class Loop:
    """Trains vectors, t, bias and adapter as the case says; `scalar(x)` makes one that is trained.

    Adam works entry by entry and the losses of runs are summed: no run feels another.
    """

    def __init__(self, case, vectors, scalar):
        self.case = case
        self.matching = torch.eye(case["n"])
        self.vectors = vectors
        self.trained = [M for M, locked in zip(vectors, case["locked"]) if not locked]
        self.log_t = scalar(case["temperature"]["init"]).log()
        self.bias = scalar(case["bias"]["init"])
        self.x = scalar(case["adapter"]["x"]) if "adapter" in case else None
        parameters = [
            *self.trained,
            *([self.log_t] if case["temperature"]["trainable"] else []),
            *([self.bias] if case["bias"]["trainable"] else []),
            *([] if self.x is None else [self.x]),
        ]
        for parameter in parameters:
            parameter.requires_grad_()
        options = case["optimizer"]
        self.adam = torch.optim.Adam(
            parameters, lr=options["lr"], betas=tuple(options["betas"]), eps=options["epsilon"]
        )

    def step(self):
        """The losses before the step, one per run."""
        self.adam.zero_grad()
        delta = None if self.x is None else torch.sigmoid(self.x)
        losses = loss_of(
            self.case, self.matching, self.vectors, self.log_t.exp(), self.bias, delta
        )
        losses.sum().backward()
        self.adam.step()
        with torch.no_grad():
            for M in self.trained:
                M.copy_(normalize(M, dim=-1))
        return losses.detach()
