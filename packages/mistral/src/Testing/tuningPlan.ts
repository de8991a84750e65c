/** Plans a fine-tuning job: reads its files and computes steps, tokens and cost. */
import * as Effect from "effect/Effect"
import type { CreateFineTuningJobBody } from "../generated/FineTuning.ts"
import type { ClassifierTargetResult } from "../generated/Models.ts"
import type { Files } from "./Files.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { read } from "./samples.ts"

export interface TuningPlan {
  readonly body: CreateFineTuningJobBody
  readonly job_type: "completion" | "classifier"
  readonly training_files: ReadonlyArray<string>
  readonly validation_files: ReadonlyArray<string>
  /** The targets of a classifier. */
  readonly targets: ReadonlyArray<ClassifierTargetResult>
  readonly samples: number
  readonly tokens: number
  readonly steps: number
  readonly epochs: number
  /** `train.jsonl, line 3: messages: Field required`. */
  readonly fieldErrors: ReadonlyArray<{ readonly file: number; readonly message: string }>
}

const tokensPerStep = 8192

/** Returns the first invalid hyperparameter, if any. */
const problemOf = ({ epochs, learning_rate, training_steps }: CreateFineTuningJobBody["hyperparameters"]) => {
  const at = (name: string) => ["body", "hyperparameters", name]
  if (training_steps != null && (training_steps < 1 || !Number.isInteger(training_steps))) {
    return refuseField(at("training_steps"), "Input should be greater than or equal to 1", "greater_than_equal")
  }
  if (epochs != null && epochs <= 0) return refuseField(at("epochs"), "Input should be greater than 0", "greater_than")
  return learning_rate !== undefined && (learning_rate < 1e-8 || learning_rate > 1)
    ? refuseField(at("learning_rate"), "Input should be between 1e-8 and 1", "value_error")
    : undefined
}

/** Reads the files of a job and computes its plan. */
export const planTuning = Effect.fnUntraced(function*(
  body: CreateFineTuningJobBody,
  files: Files,
  now: number
): Effect.fn.Return<TuningPlan, Refusal> {
  const { hyperparameters } = body
  const targets = (body.classifier_targets ?? []).map(({ labels, loss_function, name, weight = 1 }) => ({
    name,
    labels,
    weight,
    loss_function: loss_function ?? "single_class"
  }))
  const isClassifier = body.job_type === "classifier" || (body.job_type == null && targets.length > 0)
  const training_files = (body.training_files ?? []).map(({ file_id }) => file_id)
  const validation_files = body.validation_files ?? []
  if (training_files.length === 0) {
    return yield* refuseField(
      ["body", "training_files"],
      "List should have at least 1 item after validation",
      "too_short"
    )
  }
  const problem = problemOf(hyperparameters)
  if (problem !== undefined) return yield* problem
  const parts = yield* Effect.forEach(
    [...training_files, ...validation_files],
    Effect.fnUntraced(function*(id, file) {
      const stored = yield* files.find(id, now)
      const { filename, purpose } = stored.metadata
      if (purpose !== "fine-tune") {
        return yield* refuse(400, `File ${id} has purpose '${purpose}': it should be 'fine-tune'`)
      }
      const lines = files.lines(stored)
      if (lines === undefined) return yield* refuse(400, `The content of file ${id} was not kept`)
      const { fieldErrors, count, tokens } = read(lines, isClassifier ? targets : undefined)
      const messageOf = fieldErrors.map(({ line, message }) => ({
        file,
        message: `${filename}, line ${line}: ${message}`
      }))
      return {
        samples: file < training_files.length ? count : 0,
        tokens: file < training_files.length ? tokens : 0,
        count,
        fieldErrors: count === 0 ? [{ file, message: `${filename} has no samples` }] : messageOf
      }
    })
  )
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0)
  const [samples, tokens] = [sum((part) => part.samples), sum((part) => part.tokens)]
  const fieldErrors = parts.flatMap((part) => part.fieldErrors)
  const skipped = Math.floor((body.invalid_sample_skip_percentage ?? 0) * sum((part) => part.count))
  const epochs = hyperparameters.epochs ?? 3
  return {
    body,
    job_type: isClassifier ? "classifier" : "completion",
    training_files,
    validation_files,
    targets,
    samples,
    tokens,
    epochs,
    steps: hyperparameters.training_steps ?? Math.max(10, Math.ceil((epochs * tokens) / tokensPerStep)),
    fieldErrors: fieldErrors.length <= skipped ? [] : fieldErrors
  }
})

/** The estimates of a job. */
export const metadataOf = ({ steps, tokens }: TuningPlan, now: number, secondsPerStep: number) => ({
  expected_duration_seconds: Math.ceil(steps * secondsPerStep),
  cost: Math.max(4, (steps * tokensPerStep) / 1e6),
  cost_currency: "USD",
  train_tokens_per_step: tokensPerStep,
  train_tokens: steps * tokensPerStep,
  data_tokens: tokens,
  estimated_start_time: Math.floor(now / 1000)
})
