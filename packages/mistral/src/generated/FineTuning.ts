// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ClassifierLossFunction, ClassifierTargetResult } from "./Models.ts"

export interface TrainingFile {
  /** A UUID. */
  readonly file_id: string
  /** Above 0. Default `1`. */
  readonly weight?: number
}
export const TrainingFile: Schema.Codec<TrainingFile> = Schema.Struct({
  file_id: Schema.String,
  weight: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0)))
})

export interface WandbIntegration {
  /** Default `wandb`. */
  readonly type?: "wandb"
  readonly project: string
  readonly name?: string | null
  /** 40 to 40 characters. */
  readonly api_key: string
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
  /** At least 1. */
  readonly training_steps?: number | null
  /** 1e-8 to 1. Default `0.0001`. */
  readonly learning_rate?: number
  /** 0 to 1. Default `0.1`. */
  readonly weight_decay?: number | null
  /** 0 to 1. Default `0.05`. */
  readonly warmup_fraction?: number | null
  /** Above 0. */
  readonly epochs?: number | null
  /** At least 100. */
  readonly seq_len?: number | null
  /** 0 to 1. Default `0.9`. */
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
  /** At least 1. */
  readonly training_steps?: number | null
  /** 1e-8 to 1. Default `0.0001`. */
  readonly learning_rate?: number
  /** 0 to 1. Default `0.1`. */
  readonly weight_decay?: number | null
  /** 0 to 1. Default `0.05`. */
  readonly warmup_fraction?: number | null
  /** Above 0. */
  readonly epochs?: number | null
  /** At least 100. */
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

export interface GithubRepositorySource {
  /** Default `github`. */
  readonly type?: "github"
  readonly name: string
  readonly owner: string
  readonly ref?: string | null
  /** Above 0. Default `1`. */
  readonly weight?: number
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

export interface ClassifierTarget {
  readonly name: string
  readonly labels: ReadonlyArray<string>
  /** At least 0. Default `1`. */
  readonly weight?: number
  readonly loss_function?: ClassifierLossFunction | null
}
export const ClassifierTarget: Schema.Codec<ClassifierTarget> = Schema.Struct({
  name: Schema.String,
  labels: Schema.Array(Schema.String),
  weight: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))),
  loss_function: Schema.optionalKey(Schema.NullOr(ClassifierLossFunction))
})

export interface CreateFineTuningJobBody {
  readonly model: string
  /** Default `[]`. */
  readonly training_files?: ReadonlyArray<TrainingFile>
  readonly validation_files?: ReadonlyArray<string> | null
  /** 1 to 18 characters. Matches `^[a-zA-Z0-9_-]+$`. */
  readonly suffix?: string | null
  readonly integrations?: ReadonlyArray<WandbIntegration> | null
  readonly auto_start?: boolean
  /** 0 to 0.5. Default `0`. */
  readonly invalid_sample_skip_percentage?: number
  readonly job_type?: FineTuningJobType | null
  readonly hyperparameters: Hyperparameters
  readonly repositories?: ReadonlyArray<GithubRepositorySource> | null
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

export interface FineTuningDryRun {
  readonly expected_duration_seconds?: number | null
  readonly cost?: number | null
  readonly cost_currency?: string | null
  readonly train_tokens_per_step?: number | null
  readonly train_tokens?: number | null
  readonly data_tokens?: number | null
  readonly estimated_start_time?: number | null
  /** Default `true`. */
  readonly deprecated?: boolean
  readonly details: string
  readonly epochs?: number | null
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

export interface WandbIntegrationResult {
  /** Default `wandb`. */
  readonly type?: "wandb"
  readonly project: string
  readonly name?: string | null
  readonly run_name?: string | null
  readonly url?: string | null
}
export const WandbIntegrationResult: Schema.Codec<WandbIntegrationResult> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("wandb")),
  project: Schema.String,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  run_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  url: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FineTuningJobMetadata {
  readonly expected_duration_seconds?: number | null
  readonly cost?: number | null
  readonly cost_currency?: string | null
  readonly train_tokens_per_step?: number | null
  readonly train_tokens?: number | null
  readonly data_tokens?: number | null
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

export interface GithubRepository {
  /** Default `github`. */
  readonly type?: "github"
  readonly name: string
  readonly owner: string
  readonly ref?: string | null
  /** Above 0. Default `1`. */
  readonly weight?: number
  /** 40 to 40 characters. */
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
  /** A UUID. */
  readonly id: string
  readonly auto_start: boolean
  readonly model: string
  readonly status: FineTuningJobStatus
  readonly created_at: number
  readonly modified_at: number
  readonly training_files: ReadonlyArray<string>
  /** Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  readonly fine_tuned_model?: string | null
  readonly suffix?: string | null
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  readonly trained_tokens?: number | null
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "completion"
  readonly hyperparameters: CompletionTrainingParameters
  /** Default `[]`. */
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
  /** A UUID. */
  readonly id: string
  readonly auto_start: boolean
  readonly model: string
  readonly status: FineTuningJobStatus
  readonly created_at: number
  readonly modified_at: number
  readonly training_files: ReadonlyArray<string>
  /** Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  readonly fine_tuned_model?: string | null
  readonly suffix?: string | null
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  readonly trained_tokens?: number | null
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "classifier"
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
  /** Default `[]`. */
  readonly data?: ReadonlyArray<FineTuningJob>
  /** Default `list`. */
  readonly object?: "list"
  readonly total: number
}
export const FineTuningJobPage: Schema.Codec<FineTuningJobPage> = Schema.Struct({
  data: Schema.optionalKey(Schema.Array(FineTuningJob)),
  object: Schema.optionalKey(Schema.Literal("list")),
  total: OpenSchema.number
})

export interface FineTuningEvent {
  readonly name: string
  readonly data?: { readonly [key: string]: Schema.Json } | null
  readonly created_at: number
}
export const FineTuningEvent: Schema.Codec<FineTuningEvent> = Schema.Struct({
  name: Schema.String,
  data: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  created_at: OpenSchema.number
})

export interface FineTuningMetrics {
  readonly train_loss?: number | null
  readonly valid_loss?: number | null
  readonly valid_mean_token_accuracy?: number | null
}
export const FineTuningMetrics: Schema.Codec<FineTuningMetrics> = Schema.Struct({
  train_loss: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  valid_loss: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  valid_mean_token_accuracy: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface FineTuningCheckpoint {
  readonly metrics: FineTuningMetrics
  readonly step_number: number
  readonly created_at: number
}
export const FineTuningCheckpoint: Schema.Codec<FineTuningCheckpoint> = Schema.Struct({
  metrics: FineTuningMetrics,
  step_number: OpenSchema.number,
  created_at: OpenSchema.number
})

export interface CompletionFineTuningJobDetails {
  /** A UUID. */
  readonly id: string
  readonly auto_start: boolean
  readonly model: string
  readonly status: FineTuningJobStatus
  readonly created_at: number
  readonly modified_at: number
  readonly training_files: ReadonlyArray<string>
  /** Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  readonly fine_tuned_model?: string | null
  readonly suffix?: string | null
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  readonly trained_tokens?: number | null
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "completion"
  readonly hyperparameters: CompletionTrainingParameters
  /** Default `[]`. */
  readonly repositories?: ReadonlyArray<GithubRepository>
  /** Default `[]`. */
  readonly events?: ReadonlyArray<FineTuningEvent>
  /** Default `[]`. */
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
  /** A UUID. */
  readonly id: string
  readonly auto_start: boolean
  readonly model: string
  readonly status: FineTuningJobStatus
  readonly created_at: number
  readonly modified_at: number
  readonly training_files: ReadonlyArray<string>
  /** Default `[]`. */
  readonly validation_files?: ReadonlyArray<string> | null
  /** Default `job`. */
  readonly object?: "job"
  readonly fine_tuned_model?: string | null
  readonly suffix?: string | null
  readonly integrations?: ReadonlyArray<WandbIntegrationResult> | null
  readonly trained_tokens?: number | null
  readonly metadata?: FineTuningJobMetadata | null
  readonly job_type: "classifier"
  readonly hyperparameters: ClassifierTrainingParameters
  /** Default `[]`. */
  readonly events?: ReadonlyArray<FineTuningEvent>
  /** Default `[]`. */
  readonly checkpoints?: ReadonlyArray<FineTuningCheckpoint>
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
  readonly dry_run?: boolean
}
export const CreateFineTuningJob: Endpoint.Input<CreateFineTuningJob> = /* @__PURE__ */ Endpoint.input({
  query: { dry_run: "dry_run" },
  body: CreateFineTuningJobBody
})

/** `GET /v1/fine_tuning/jobs` Retired: the API no longer has it. */
export interface ListFineTuningJobs {
  /** Default `0`. */
  readonly page?: number
  /** Default `100`. */
  readonly page_size?: number
  readonly model?: string
  /** RFC 3339. */
  readonly created_after?: string
  /** RFC 3339. */
  readonly created_before?: string
  /** Default `false`. */
  readonly created_by_me?: boolean
  readonly status?: FineTuningJobStatus
  readonly wandb_project?: string
  readonly wandb_name?: string
  /** 1 to 18 characters. Matches `^[a-zA-Z0-9_-]+$`. */
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
  /** A UUID. */
  readonly job_id: string
}
export const RetrieveFineTuningJob: Endpoint.Input<RetrieveFineTuningJob> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/fine_tuning/jobs/{job_id}/cancel` Retired: the API no longer has it. */
export interface CancelFineTuningJob {
  /** A UUID. */
  readonly job_id: string
}
export const CancelFineTuningJob: Endpoint.Input<CancelFineTuningJob> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/fine_tuning/jobs/{job_id}/start` Retired: the API no longer has it. */
export interface StartFineTuningJob {
  /** A UUID. */
  readonly job_id: string
}
export const StartFineTuningJob: Endpoint.Input<StartFineTuningJob> = /* @__PURE__ */ Endpoint.input({})
