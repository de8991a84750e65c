// Scripted responses of Anthropic to the pages of the organization.
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as Testing from "@effect-genai/core/Testing"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"

export const adminKey = "sk-ant-admin01-SECRETsecretSECRETsecret"

/** Scripted responses, a config of the organization, and an isolated test. */
export const against = (
  steps: Testing.Script,
  options: Partial<AdminConfig.Options> = {}
): Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests | AdminConfig.AdminConfig> =>
  Layer.mergeAll(Testing.script(steps), config(options), isolated)

export const config = (options: Partial<AdminConfig.Options> = {}): Layer.Layer<AdminConfig.AdminConfig> =>
  Layer.orDie(AdminConfig.layer({ adminKey, baseUrl: "https://test.anthropic.com", ...options }))
