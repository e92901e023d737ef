import { sitDown, standUp } from "./desk";
import { lossTask } from "./loss-task";
import { gradientTask } from "./gradient-task";
import { awaitHands, awaitPhase, checkOut, GRADIENT, open, phase, takeTask, UPDATE } from "./phase";
import { plan } from "./plan";
import { updateTask } from "./update-task";

/** Does all tasks of a phase, together with the hands; for the leader. */
export function together(kind: i32, subject: usize, tasks: i32): void {
  phase.kind = kind;
  phase.subject = subject;
  phase.tasks = tasks;
  open(plan.workers - 1);
  work(0);
  standUp();
  awaitHands();
}

/** Works in every phase, for ever; for hand 1, 2, ... */
export function serve(worker: i32): void {
  for (let number = 0; ;) {
    number = awaitPhase(number);
    work(worker);
    checkOut();
  }
}

function work(worker: i32): void {
  sitDown(worker);
  for (let task = takeTask(); task >= 0; task = takeTask())
    if (phase.kind == GRADIENT) gradientTask(task);
    else if (phase.kind == UPDATE) updateTask(task);
    else lossTask(task);
}
