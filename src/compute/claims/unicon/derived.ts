import type { Claim } from "../../schemas/claim.ts";
import {
  all,
  compared,
  DIFFERENCES,
  DIFFERENCES_REASON,
  IDENTITY,
  IDENTITY_REASON,
} from "./checks.ts";

const place = "Derived here";
const identity = (name: string) => compared(name, "<=", IDENTITY, IDENTITY_REASON);
const differences = (name: string) => compared(name, "<=", DIFFERENCES, DIFFERENCES_REASON);
const three = "three of three draws";

/** What follows for the sigmoid loss, and what the iteration does, by our own derivation. */
export const derived: Claim[] = [
  {
    id: "U11",
    place,
    statement:
      "The sigmoid loss has weights S in closed form, the same in both parameterisations, and its derivative by the bias is their total mass.",
    parts: [
      {
        label: "weights",
        printed: all(
          differences("weights.sigmoid.error"),
          differences("weights.relative-bias.error"),
        ),
      },
      {
        label: "bias",
        printed: all(identity("sigmoid.bias.error"), identity("sigmoid.relative-bias.error")),
      },
    ],
  },
  {
    id: "U12",
    place,
    statement:
      "The sigmoid loss is the template with softplus for every pair, less a term linear in the matching similarities.",
    parts: [{ printed: identity("sigmoid.template.error") }],
  },
  {
    id: "U13",
    place,
    statement:
      "The weights add up to zero where nu is 1, as for InfoNCE, and for the sigmoid loss where the bias is stationary.",
    parts: [
      {
        label: "nu = 1",
        printed: all(
          ...["info-nce", "decoupled", "triplet", "groups"].map((loss) =>
            identity(`weights.${loss}.mass`),
          ),
        ),
      },
      {
        label: "nu = 1/2",
        printed: compared("weights.half-nu.least-mass", ">", 1e-3, "not zero in any draw"),
      },
      {
        label: "sigmoid, stationary bias",
        printed: compared(
          "sigmoid.mass-at-rest",
          "<=",
          1e-11,
          "the bias is found to 1e-13 of the number of pairs",
        ),
      },
    ],
  },
  {
    id: "U14",
    place,
    statement:
      "The first step is the plain cross-covariance at any temperature; on whitened features it is canonical correlation analysis.",
    parts: [
      {
        printed: all(
          identity("first-step.covariance.error"),
          compared(
            "first-step.cca.error",
            "<=",
            1e-10,
            "two inverse square roots lie between; rounding grows with their condition",
          ),
        ),
      },
    ],
  },
  {
    id: "U15",
    place,
    statement:
      "Under cosine similarity the ridge drops out, and the way the singular values are shared between the two heads does not.",
    parts: [
      { label: "ridge", printed: identity("cosine.rho.error") },
      {
        label: "sharing",
        printed: compared(
          "cosine.split.difference",
          ">",
          0.01,
          "a change of similarities that can be seen",
        ),
      },
    ],
  },
  {
    id: "U16",
    place,
    statement:
      "On a constellation the weights of the sigmoid loss, freed from their exponential, tend to weights on the pairs that decide the margin.",
    parts: [
      {
        label: "pentagon",
        printed: all(
          compared("pentagon.t160.error", "<=", 1e-10, "at t = 160 the other pairs are at e^-178"),
          compared(
            "pentagon.t160.tangent",
            "<=",
            1e-10,
            "no pull along the sphere: the pentagon is stationary",
          ),
        ),
      },
      {
        label: "as t grows",
        printed: {
          type: "monotone",
          metrics: [10, 40, 160].map((t) => `unicon/pentagon.t${t}.error`),
          direction: "decreasing",
          because: "a limit is approached",
        },
      },
    ],
  },
  {
    id: "U17",
    place: "Measured here",
    statement:
      "With cosines the iteration comes to rest at high temperatures and never at low ones.",
    parts: ["linear", "nonlinear"].map((generator) => ({
      label: `${generator} data`,
      printed: all(
        ...["2", "1", "0-7"].map((tau) =>
          compared(`cosine.${generator}.tau${tau}.converged`, ">=", 3, three),
        ),
        ...["0-3", "0-1"].map((tau) =>
          compared(`cosine.${generator}.tau${tau}.converged`, "<=", 0, "none, in fifty updates"),
        ),
      ),
    })),
  },
];
