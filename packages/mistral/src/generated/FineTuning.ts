// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ClassifierLossFunction, ClassifierTargetResult } from "./Models.ts"

export interface TrainingFile {
  /** The id of a file that you uploaded with the purpose `fine-tune`. A UUID. */
  readonly file_id: string
  /** How often the examples of this file are used, relative to those of other files. Above 0. Default `1`. */
  readonly weight?: number
}
export const TrainingFile: Schema.Codec<TrainingFile> = Schema.Struct({
  file_id: Schema.String,
  weight: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0)))
})

/** Reports the metrics of the training to Weights & Biases. */
export interface WandbIntegration {
  /** Default `wandb`. */
  readonly type?: "wandb"
  /** The project at Weights & Biases. */
  readonly project: string
  /** A name shown for the integration. */
  readonly name?: string | null
  /** Your key for Weights & Biases. Responses never contain it. 40 to 40 characters. */
  readonly api_key: string
  /** The name of the run at Weights & Biases. */
  readonly run_name?: string | null
}
export const WandbIntegration: Schema.Codec<WandbIntegration> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("wandb")),
  project: Schema.String,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  api_key: Schema.String.check(Schema.isMinCodePoints(40), Schema.isMaxCodePoints(40)),
  run_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type FineTuningJobType = "completion" | "classifier"
export const FineTuningJobType: Schema.Codec<FineTuningJobType> = /* @__PURE__ */ Schema.Literals([
  "completion",
  "classifier"
])

export interface CompletionTrainingParameters {
  /**
   * How many steps to train, each on one batch of examples. More steps cost more. An alternative to `epochs`. At least
   * 1.
   */
  readonly training_steps?: number | null
  /**
   * How much each step changes the model. High values learn faster, but can make the training unstable. 1e-8 to 1.
   * Default `0.0001`.
   */
  readonly learning_rate?: number
  /** How strongly large weights are reduced, which counters overfitting. 0 to 1. Default `0.1`. */
  readonly weight_decay?: number | null
  /** The share of the steps in which the learning rate rises to its full value. 0 to 1. Default `0.05`. */
  readonly warmup_fraction?: number | null
  /** How often to go through all examples. More epochs cost more. An alternative to `training_steps`. Above 0. */
  readonly epochs?: number | null
  /** The most tokens in one training sequence. At least 100. */
  readonly seq_len?: number | null
  /** The share of the examples that are trained as fill-in-the-middle, for code. 0 to 1. Default `0.9`. */
  readonly fim_ratio?: number | null
}
export const CompletionTrainingParameters: Schema.Codec<CompletionTrainingParameters> = Schema.Struct({
  training_steps: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  learning_rate: Schema.optionalKey(OpenSchema.number),
  weight_decay: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  warmup_fraction: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  epochs: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  seq_len: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  fim_ratio: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface ClassifierTrainingParameters {
  /**
   * How many steps to train, each on one batch of examples. More steps cost more. An alternative to `epochs`. At least
   * 1.
   */
  readonly training_steps?: number | null
  /**
   * How much each step changes the model. High values learn faster, but can make the training unstable. 1e-8 to 1.
   * Default `0.0001`.
   */
  readonly learning_rate?: number
  /** How strongly large weights are reduced, which counters overfitting. 0 to 1. Default `0.1`. */
  readonly weight_decay?: number | null
  /** The share of the steps in which the learning rate rises to its full value. 0 to 1. Default `0.05`. */
  readonly warmup_fraction?: number | null
  /** How often to go through all examples. More epochs cost more. An alternative to `training_steps`. Above 0. */
  readonly epochs?: number | null
  /** The most tokens in one training sequence. At least 100. */
  readonly seq_len?: number | null
}
export const ClassifierTrainingParameters: Schema.Codec<ClassifierTrainingParameters> = Schema.Struct({
  training_steps: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  learning_rate: Schema.optionalKey(OpenSchema.number),
  weight_decay: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  warmup_fraction: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  epochs: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  seq_len: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export type Hyperparameters = CompletionTrainingParameters | ClassifierTrainingParameters
export const Hyperparameters: Schema.Codec<Hyperparameters> = Schema.Union([
  CompletionTrainingParameters,
  ClassifierTrainingParameters
])

/** A repository at GitHub whose code is training data. */
export interface GithubRepositorySource {
  /** Default `github`. */
  readonly type?: "github"
  /** The name of the repository, without its owner. */
  readonly name: string
  /** The user or organization that owns the repository. */
  readonly owner: string
  /** A branch, tag or commit. Without it, the default branch is used. */
  readonly ref?: string | null
  /** How often this repository is used, relative to the other training data. Above 0. Default `1`. */
  readonly weight?: number
  /** A GitHub token that can read the repository. */
  readonly token: string
}
export const GithubRepositorySource: Schema.Codec<GithubRepositorySource> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("github")),
  name: Schema.String,
  owner: Schema.String,
  ref: Schema.optionalKey(Schema.NullOr(Schema.String)),
  weight: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0))),
  token: Schema.String
})

/**
 * One question that the
 * [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers) learns to
 * decide, with its possible labels.
 */
export interface ClassifierTarget {
  /** The name of the target, under which a classification returns its scores. */
  readonly name: string
  /** The labels that the classifier chooses from. */
  readonly labels: ReadonlyArray<string>
  /** How much errors in this target count, relative to the other targets. At least 0. Default `1`. */
  readonly weight?: number
  /** With `single_class`, exactly one label applies to a text; with `multi_class`, several can. */
  readonly loss_function?: ClassifierLossFunction | null
}
export const ClassifierTarget: Schema.Codec<ClassifierTarget> = Schema.Struct({
  name: Schema.String,
  labels: Schema.Array(Schema.String),
  weight: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))),
  loss_function: Schema.optionalKey(Schema.NullOr(ClassifierLossFunction))
})

/**
 * A [training job](https://effect-genai.github.io/effect-genai/guide/mistral-fine-tuning.html#training-jobs). Mistral
 * has retired training, so most accounts get a `Gone` error.
 */
export interface CreateFineTuningJobBody {
  /** The id of the model to train, such as `ministral-3b-latest`. It stays as it is; training makes a new model. */
  readonly model: string
  /** The files of examples to learn from. Default `[]`. */
  readonly training_files?: ReadonlyArray<TrainingFile>
  /** Ids of files with examples that the model does not learn from, to measure how well it generalizes. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Your part of the id of the trained model, to recognize it. 1 to 18 characters. Matches `^[a-zA-Z0-9_-]+$`. */
  readonly suffix?: string | null
  /** Services that receive the metrics of the training. */
  readonly integrations?: ReadonlyArray<WandbIntegration> | null
  /** Whether training starts by itself once the files are valid. With `false`, the job waits for `FineTuning.start`. */
  readonly auto_start?: boolean
  /** The share of invalid examples to skip, as a fraction. If there are more, the job fails. 0 to 0.5. Default `0`. */
  readonly invalid_sample_skip_percentage?: number
  /**
   * What to train, a model that writes (`completion`) or one that classifies. A classifier needs `classifier_targets`.
   */
  readonly job_type?: FineTuningJobType | null
  /** Settings of the training. Send `{}` for the defaults. */
  readonly hyperparameters: Hyperparameters
  /** GitHub repositories to train on, for a model that writes. */
  readonly repositories?: ReadonlyArray<GithubRepositorySource> | null
  /** What a classifier decides. Leave it out for a model that writes. */
  readonly classifier_targets?: ReadonlyArray<ClassifierTarget> | null
}
export const CreateFineTuningJobBody: Schema.Codec<CreateFineTuningJobBody> = Schema.Struct({
  model: Schema.String,
  training_files: Schema.optionalKey(Schema.Array(TrainingFile)),
  validation_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  suffix: Schema.optionalKey(
    Schema.NullOr(
      Schema.String.check(
        Schema.isMinCodePoints(1),
        Schema.isMaxCodePoints(18),
        Schema.isPattern(new RegExp("^[a-zA-Z0-9_-]+$", "u"))
      )
    )
  ),
  integrations: Schema.optionalKey(Schema.NullOr(Schema.Array(WandbIntegration))),
  auto_start: Schema.optionalKey(Schema.Boolean),
  invalid_sample_skip_percentage: Schema.optionalKey(
    Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0), Schema.isLessThanOrEqualTo(0.5))
  ),
  job_type: Schema.optionalKey(Schema.NullOr(FineTuningJobType)),
  hyperparameters: Hyperparameters,
  repositories: Schema.optionalKey(Schema.NullOr(Schema.Array(GithubRepositorySource))),
  classifier_targets: Schema.optionalKey(Schema.NullOr(Schema.Array(ClassifierTarget)))
})

export type FineTuningJobStatus = OpenSchema.Enum<
  | "QUEUED"
  | "STARTED"
  | "VALIDATING"
  | "VALIDATED"
  | "RUNNING"
  | "FAILED_VALIDATION"
  | "FAILED"
  | "SUCCESS"
  | "CANCELLED"
  | "CANCELLATION_REQUESTED"
>
export const FineTuningJobStatus: Schema.Codec<FineTuningJobStatus> = /* @__PURE__ */ OpenSchema.literals(
  "FineTuningJobStatus",
  [
    "QUEUED",
    "STARTED",
    "VALIDATING",
    "VALIDATED",
    "RUNNING",
    "FAILED_VALIDATION",
    "FAILED",
    "SUCCESS",
    "CANCELLED",
    "CANCELLATION_REQUESTED"
  ]
)

/** The expected cost and duration of a job, returned for `dry_run`. No job was created. */
export interface FineTuningDryRun {
  /** How long the training is expected to take, in seconds; null if it is unknown. */
  readonly expected_duration_seconds?: number | null
  /** The expected cost, in units of `cost_currency`; null if it is unknown. */
  readonly cost?: number | null
  /** The currency of `cost`, such as `USD`; null if it is unknown. */
  readonly cost_currency?: string | null
  /** How many tokens one step trains on; null if it is unknown. */
  readonly train_tokens_per_step?: number | null
  /** How many tokens all steps together train on; null if it is unknown. */
  readonly train_tokens?: number | null
  /** How many tokens the training files have; null if it is unknown. */
  readonly data_tokens?: number | null
  /** When training is expected to start, in Unix seconds; null if it is unknown. */
  readonly estimated_start_time?: number | null
  /** Whether Mistral regards this form of response as outdated. Default `true`. */
  readonly deprecated?: boolean
  /** A note from Mistral about the estimate. */
  readonly details: string
  /** How often the training would go through all examples; null if it is unknown. */
  readonly epochs?: number | null
  /** How many steps the training would take; null if it is unknown. */
  readonly training_steps?: number | null
  readonly object: "job.metadata"
}
export const FineTuningDryRun: Schema.Codec<FineTuningDryRun> = Schema.Struct({
  expected_duration_seconds: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cost: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cost_currency: Schema.optionalKey(Schema.NullOr(Schema.String)),
  train_tokens_per_step: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  train_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  data_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  estimated_start_time: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  deprecated: Schema.optionalKey(Schema.Boolean),
  details: Schema.String,
  epochs: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  training_steps: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  object: Schema.Literal("job.metadata")
})

/** Reports the metrics of the training to Weights & Biases. */
export interface WandbIntegrationResult {
  /** Default `wandb`. */
  readonly type?: "wandb"
  /** The project at Weights & Biases. */
  readonly project: string
  /** A name shown for the integration; null if there is none. */
  readonly name?: string | null
  /** The name of the run at Weights & Biases; null if there is none. */
  readonly run_name?: string | null
  /** The address of the run at Weights & Biases; null if it is unknown. */
  readonly url?: string | null
}
export const WandbIntegrationResult: Schema.Codec<WandbIntegrationResult> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("wandb")),
  project: Schema.String,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  run_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  url: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Estimates for a job. */
export interface FineTuningJobMetadata {
  /** How long the training is expected to take, in seconds; null if it is unknown. */
  readonly expected_duration_seconds?: number | null
  /** The expected cost, in units of `cost_currency`; null if it is unknown. */
  readonly cost?: number | null
  /** The currency of `cost`, such as `USD`; null if it is unknown. */
  readonly cost_currency?: string | null
  /** How many tokens one step trains on; null if it is unknown. */
  readonly train_tokens_per_step?: number | null
  /** How many tokens all steps together train on; null if it is unknown. */
  readonly train_tokens?: number | null
  /** How many tokens the training files have; null if it is unknown. */
  readonly data_tokens?: number | null
  /** When training is expected to start, in Unix seconds; null if it is unknown. */
  readonly estimated_start_time?: number | null
}
export const FineTuningJobMetadata: Schema.Codec<FineTuningJobMetadata> = Schema.Struct({
  expected_duration_seconds: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cost: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cost_currency: Schema.optionalKey(Schema.NullOr(Schema.String)),
  train_tokens_per_step: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  train_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  data_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  estimated_start_time: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** A repository at GitHub whose code is training data. */
export interface GithubRepository {
  /** Default `github`. */
  readonly type?: "github"
  /** The name of the repository, without its owner. */
  readonly name: string
  /** The user or organization that owns the repository. */
  readonly owner: string
  /** The branch, tag or commit of the request; null if it had none. */
  readonly ref?: string | null
  /** How often this repository is used, relative to the other training data. Above 0. Default `1`. */
  readonly weight?: number
  /** The commit that was read for the training. 40 to 40 characters. */
  readonly commit_id: string
}
export const GithubRepository: Schema.Codec<GithubRepository> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("github")),
  name: Schema.String,
  owner: Schema.String,
  ref: Schema.optionalKey(Schema.NullOr(Schema.String)),
  weight: Schema.optionalKey(OpenSchema.number),
  commit_id: Schema.String
})

export interface CompletionFineTuningJob {
  /** The id of the job, sent as `job_id`. A UUID. */
  readonly id: string
  /** Whether training starts by itself once the files are valid. With `false`, the job waits for `FineTuning.start`. */
  readonly auto_start: boolean
  /** The model that is trained. */
  readonly model: string
  /**
   * The state of the [job](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#jobs). `SUCCESS`,
   * `FAILED`, `FAILED_VALIDATION` and `CANCELLED` are final.
   */
  readonly status: FineTuningJobStatus
  /** When the job was created, in Unix seconds. */
  readonly created_at: number
  /** When the job last changed, in Unix seconds. */
  readonly modified_at: number
  /** Ids of the files of examples to learn from. */
  readonly training_files: ReadonlyArray<string>
  /** Ids of the files that measure how well the model generalizes. Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  /** The id of the trained model, to use as `model` in requests; null until training succeeds. */
  readonly fine_tuned_model?: string | null
  /** Your part of the id of the trained model; null if there is none. */
  readonly suffix?: string | null
  /** Services that receive the metrics of the training; null if there are none. */
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  /** How many tokens the model was trained on; null if it is not known yet. */
  readonly trained_tokens?: number | null
  /** Estimates of cost and duration; null if there are none. */
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "completion"
  /** The settings of the training. */
  readonly hyperparameters: CompletionTrainingParameters
  /** The GitHub repositories that the model is trained on. Default `[]`. */
  readonly repositories?: ReadonlyArray<GithubRepository>
}
export const CompletionFineTuningJob: Schema.Codec<CompletionFineTuningJob> = Schema.Struct({
  id: Schema.String,
  auto_start: Schema.Boolean,
  model: Schema.String,
  status: FineTuningJobStatus,
  created_at: OpenSchema.number,
  modified_at: OpenSchema.number,
  training_files: Schema.Array(Schema.String),
  validation_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  object: Schema.optionalKey(Schema.Literal("job")),
  fine_tuned_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  suffix: Schema.optionalKey(Schema.NullOr(Schema.String)),
  integrations: Schema.optionalKey(Schema.NullOr(Schema.Array(WandbIntegrationResult))),
  trained_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  metadata: Schema.optionalKey(Schema.NullOr(FineTuningJobMetadata)),
  job_type: Schema.Literal("completion"),
  hyperparameters: CompletionTrainingParameters,
  repositories: Schema.optionalKey(Schema.Array(GithubRepository))
})

export interface ClassifierFineTuningJob {
  /** The id of the job, sent as `job_id`. A UUID. */
  readonly id: string
  /** Whether training starts by itself once the files are valid. With `false`, the job waits for `FineTuning.start`. */
  readonly auto_start: boolean
  /** The model that is trained. */
  readonly model: string
  /**
   * The state of the [job](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#jobs). `SUCCESS`,
   * `FAILED`, `FAILED_VALIDATION` and `CANCELLED` are final.
   */
  readonly status: FineTuningJobStatus
  /** When the job was created, in Unix seconds. */
  readonly created_at: number
  /** When the job last changed, in Unix seconds. */
  readonly modified_at: number
  /** Ids of the files of examples to learn from. */
  readonly training_files: ReadonlyArray<string>
  /** Ids of the files that measure how well the model generalizes. Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  /** The id of the trained model, to use as `model` in requests; null until training succeeds. */
  readonly fine_tuned_model?: string | null
  /** Your part of the id of the trained model; null if there is none. */
  readonly suffix?: string | null
  /** Services that receive the metrics of the training; null if there are none. */
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  /** How many tokens the model was trained on; null if it is not known yet. */
  readonly trained_tokens?: number | null
  /** Estimates of cost and duration; null if there are none. */
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "classifier"
  /** The settings of the training. */
  readonly hyperparameters: ClassifierTrainingParameters
}
export const ClassifierFineTuningJob: Schema.Codec<ClassifierFineTuningJob> = Schema.Struct({
  id: Schema.String,
  auto_start: Schema.Boolean,
  model: Schema.String,
  status: FineTuningJobStatus,
  created_at: OpenSchema.number,
  modified_at: OpenSchema.number,
  training_files: Schema.Array(Schema.String),
  validation_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  object: Schema.optionalKey(Schema.Literal("job")),
  fine_tuned_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  suffix: Schema.optionalKey(Schema.NullOr(Schema.String)),
  integrations: Schema.optionalKey(Schema.NullOr(Schema.Array(WandbIntegrationResult))),
  trained_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  metadata: Schema.optionalKey(Schema.NullOr(FineTuningJobMetadata)),
  job_type: Schema.Literal("classifier"),
  hyperparameters: ClassifierTrainingParameters
})

export type FineTuningJob =
  | CompletionFineTuningJob
  | ClassifierFineTuningJob
  | OpenSchema.Variant<"job_type">
  | OpenSchema.Untagged<"job_type">
export const FineTuningJob: Schema.Codec<FineTuningJob> = OpenSchema.variantsOrUntagged("FineTuningJob", "job_type", [
  "completion",
  "classifier"
], [CompletionFineTuningJob, ClassifierFineTuningJob])

export type CreatedFineTuningJob =
  | FineTuningDryRun
  | FineTuningJob
  | OpenSchema.Variant<"object">
  | OpenSchema.Untagged<"object">
export const CreatedFineTuningJob: Schema.Codec<CreatedFineTuningJob> = OpenSchema.variantsOrUntagged(
  "CreatedFineTuningJob",
  "object",
  ["job.metadata", "job"],
  [FineTuningDryRun, FineTuningJob]
)

export interface FineTuningJobPage {
  /** The jobs of this page. Default `[]`. */
  readonly data?: ReadonlyArray<FineTuningJob>
  /** Default `list`. */
  readonly object?: "list"
  /** How many jobs match, over all pages. */
  readonly total: number
}
export const FineTuningJobPage: Schema.Codec<FineTuningJobPage> = Schema.Struct({
  data: Schema.optionalKey(Schema.Array(FineTuningJob)),
  object: Schema.optionalKey(Schema.Literal("list")),
  total: OpenSchema.number
})

export interface FineTuningEvent {
  /** What happened. */
  readonly name: string
  /** Details, whose keys depend on the event; null if there are none. */
  readonly data?: { readonly [key: string]: Schema.Json } | null
  /** When it happened, in Unix seconds. */
  readonly created_at: number
}
export const FineTuningEvent: Schema.Codec<FineTuningEvent> = Schema.Struct({
  name: Schema.String,
  data: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  created_at: OpenSchema.number
})

export interface FineTuningMetrics {
  /** The loss on the training files, where lower is better; null if it was not measured. */
  readonly train_loss?: number | null
  /**
   * The loss on the validation files, where lower is better; null without such files. If it rises, the model overfits.
   */
  readonly valid_loss?: number | null
  /** The share of tokens in the validation files that the model predicts correctly; null without such files. */
  readonly valid_mean_token_accuracy?: number | null
}
export const FineTuningMetrics: Schema.Codec<FineTuningMetrics> = Schema.Struct({
  train_loss: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  valid_loss: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  valid_mean_token_accuracy: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface FineTuningCheckpoint {
  /** The losses at this step. */
  readonly metrics: FineTuningMetrics
  /** The step of the training after which this was measured. */
  readonly step_number: number
  /** When it was measured, in Unix seconds. */
  readonly created_at: number
}
export const FineTuningCheckpoint: Schema.Codec<FineTuningCheckpoint> = Schema.Struct({
  metrics: FineTuningMetrics,
  step_number: OpenSchema.number,
  created_at: OpenSchema.number
})

export interface CompletionFineTuningJobDetails {
  /** The id of the job, sent as `job_id`. A UUID. */
  readonly id: string
  /** Whether training starts by itself once the files are valid. With `false`, the job waits for `FineTuning.start`. */
  readonly auto_start: boolean
  /** The model that is trained. */
  readonly model: string
  /**
   * The state of the [job](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#jobs). `SUCCESS`,
   * `FAILED`, `FAILED_VALIDATION` and `CANCELLED` are final.
   */
  readonly status: FineTuningJobStatus
  /** When the job was created, in Unix seconds. */
  readonly created_at: number
  /** When the job last changed, in Unix seconds. */
  readonly modified_at: number
  /** Ids of the files of examples to learn from. */
  readonly training_files: ReadonlyArray<string>
  /** Ids of the files that measure how well the model generalizes. Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  /** The id of the trained model, to use as `model` in requests; null until training succeeds. */
  readonly fine_tuned_model?: string | null
  /** Your part of the id of the trained model; null if there is none. */
  readonly suffix?: string | null
  /** Services that receive the metrics of the training; null if there are none. */
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  /** How many tokens the model was trained on; null if it is not known yet. */
  readonly trained_tokens?: number | null
  /** Estimates of cost and duration; null if there are none. */
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "completion"
  /** The settings of the training. */
  readonly hyperparameters: CompletionTrainingParameters
  /** The GitHub repositories that the model is trained on. Default `[]`. */
  readonly repositories?: ReadonlyArray<GithubRepository>
  /** What happened to the job, such as changes of its status. Errors in the examples are listed here. Default `[]`. */
  readonly events?: ReadonlyArray<FineTuningEvent>
  /** Measurements during the training, each with its losses. Default `[]`. */
  readonly checkpoints?: ReadonlyArray<FineTuningCheckpoint>
}
export const CompletionFineTuningJobDetails: Schema.Codec<CompletionFineTuningJobDetails> = Schema.Struct({
  id: Schema.String,
  auto_start: Schema.Boolean,
  model: Schema.String,
  status: FineTuningJobStatus,
  created_at: OpenSchema.number,
  modified_at: OpenSchema.number,
  training_files: Schema.Array(Schema.String),
  validation_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  object: Schema.optionalKey(Schema.Literal("job")),
  fine_tuned_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  suffix: Schema.optionalKey(Schema.NullOr(Schema.String)),
  integrations: Schema.optionalKey(Schema.NullOr(Schema.Array(WandbIntegrationResult))),
  trained_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  metadata: Schema.optionalKey(Schema.NullOr(FineTuningJobMetadata)),
  job_type: Schema.Literal("completion"),
  hyperparameters: CompletionTrainingParameters,
  repositories: Schema.optionalKey(Schema.Array(GithubRepository)),
  events: Schema.optionalKey(Schema.Array(FineTuningEvent)),
  checkpoints: Schema.optionalKey(Schema.Array(FineTuningCheckpoint))
})

export interface ClassifierFineTuningJobDetails {
  /** The id of the job, sent as `job_id`. A UUID. */
  readonly id: string
  /** Whether training starts by itself once the files are valid. With `false`, the job waits for `FineTuning.start`. */
  readonly auto_start: boolean
  /** The model that is trained. */
  readonly model: string
  /**
   * The state of the [job](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#jobs). `SUCCESS`,
   * `FAILED`, `FAILED_VALIDATION` and `CANCELLED` are final.
   */
  readonly status: FineTuningJobStatus
  /** When the job was created, in Unix seconds. */
  readonly created_at: number
  /** When the job last changed, in Unix seconds. */
  readonly modified_at: number
  /** Ids of the files of examples to learn from. */
  readonly training_files: ReadonlyArray<string>
  /** Ids of the files that measure how well the model generalizes. Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  /** The id of the trained model, to use as `model` in requests; null until training succeeds. */
  readonly fine_tuned_model?: string | null
  /** Your part of the id of the trained model; null if there is none. */
  readonly suffix?: string | null
  /** Services that receive the metrics of the training; null if there are none. */
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  /** How many tokens the model was trained on; null if it is not known yet. */
  readonly trained_tokens?: number | null
  /** Estimates of cost and duration; null if there are none. */
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "classifier"
  /** The settings of the training. */
  readonly hyperparameters: ClassifierTrainingParameters
  /** What happened to the job, such as changes of its status. Errors in the examples are listed here. Default `[]`. */
  readonly events?: ReadonlyArray<FineTuningEvent>
  /** Measurements during the training, each with its losses. Default `[]`. */
  readonly checkpoints?: ReadonlyArray<FineTuningCheckpoint>
  /** What the classifier decides, with the labels of each target. */
  readonly classifier_targets: ReadonlyArray<ClassifierTargetResult>
}
export const ClassifierFineTuningJobDetails: Schema.Codec<ClassifierFineTuningJobDetails> = Schema.Struct({
  id: Schema.String,
  auto_start: Schema.Boolean,
  model: Schema.String,
  status: FineTuningJobStatus,
  created_at: OpenSchema.number,
  modified_at: OpenSchema.number,
  training_files: Schema.Array(Schema.String),
  validation_files: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  object: Schema.optionalKey(Schema.Literal("job")),
  fine_tuned_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  suffix: Schema.optionalKey(Schema.NullOr(Schema.String)),
  integrations: Schema.optionalKey(Schema.NullOr(Schema.Array(WandbIntegrationResult))),
  trained_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  metadata: Schema.optionalKey(Schema.NullOr(FineTuningJobMetadata)),
  job_type: Schema.Literal("classifier"),
  hyperparameters: ClassifierTrainingParameters,
  events: Schema.optionalKey(Schema.Array(FineTuningEvent)),
  checkpoints: Schema.optionalKey(Schema.Array(FineTuningCheckpoint)),
  classifier_targets: Schema.Array(ClassifierTargetResult)
})

export type FineTuningJobDetails =
  | CompletionFineTuningJobDetails
  | ClassifierFineTuningJobDetails
  | OpenSchema.Variant<"job_type">
  | OpenSchema.Untagged<"job_type">
export const FineTuningJobDetails: Schema.Codec<FineTuningJobDetails> = OpenSchema.variantsOrUntagged(
  "FineTuningJobDetails",
  "job_type",
  ["completion", "classifier"],
  [CompletionFineTuningJobDetails, ClassifierFineTuningJobDetails]
)

/** `POST /v1/fine_tuning/jobs` Retired: the API no longer has it. */
export interface CreateFineTuningJob extends CreateFineTuningJobBody {
  /** Whether to return only the expected cost and duration, without creating a job. */
  readonly dry_run?: boolean
}
export const CreateFineTuningJob: Endpoint.Input<CreateFineTuningJob> = /* @__PURE__ */ Endpoint.input({
  query: { dry_run: "dry_run" },
  body: CreateFineTuningJobBody
})

/** `GET /v1/fine_tuning/jobs` Retired: the API no longer has it. */
export interface ListFineTuningJobs {
  /**
   * The number of the page, from 0.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count it up by themselves.
   * Default `0`.
   */
  readonly page?: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). Default `100`.
   */
  readonly page_size?: number
  /** Only jobs that train this model. */
  readonly model?: string
  /** Only those created after this time. RFC 3339. */
  readonly created_after?: string
  /** Only jobs created before this time. RFC 3339. */
  readonly created_before?: string
  /** Whether to list only those that the owner of the API key created. Default `false`. */
  readonly created_by_me?: boolean
  /** Only jobs in this state. */
  readonly status?: FineTuningJobStatus
  /** Only jobs that report to this project at Weights & Biases. */
  readonly wandb_project?: string
  /** Only jobs whose run at Weights & Biases has this name. */
  readonly wandb_name?: string
  /** Only jobs with this suffix. 1 to 18 characters. Matches `^[a-zA-Z0-9_-]+$`. */
  readonly suffix?: string
}
export const ListFineTuningJobs: Endpoint.Input<ListFineTuningJobs> = /* @__PURE__ */ Endpoint.input({
  query: {
    page: "page",
    page_size: "page_size",
    model: "model",
    created_after: "created_after",
    created_before: "created_before",
    created_by_me: "created_by_me",
    status: "status",
    wandb_project: "wandb_project",
    wandb_name: "wandb_name",
    suffix: "suffix"
  }
})

/** `GET /v1/fine_tuning/jobs/{job_id}` Retired: the API no longer has it. */
export interface RetrieveFineTuningJob {
  /** The id of the job. A UUID. */
  readonly job_id: string
}
export const RetrieveFineTuningJob: Endpoint.Input<RetrieveFineTuningJob> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/fine_tuning/jobs/{job_id}/cancel` Retired: the API no longer has it. */
export interface CancelFineTuningJob {
  /** The job to stop. Training done by then is billed. A UUID. */
  readonly job_id: string
}
export const CancelFineTuningJob: Endpoint.Input<CancelFineTuningJob> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/fine_tuning/jobs/{job_id}/start` Retired: the API no longer has it. */
export interface StartFineTuningJob {
  /** The job to start, created with `auto_start` set to `false` and now `VALIDATED`. A UUID. */
  readonly job_id: string
}
export const StartFineTuningJob: Endpoint.Input<StartFineTuningJob> = /* @__PURE__ */ Endpoint.input({})
