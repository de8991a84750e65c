/** Files of Node's file system as uploads. */
import * as Upload from "@effect-genai/core/Upload"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Effect from "effect/Effect"
import type { PlatformError } from "effect/PlatformError"

/** A file on disk, as `Upload.fromPath` has it, with Node's file system. */
export const fromPath = (
  ...file: Parameters<typeof Upload.fromPath>
): Effect.Effect<Upload.Source, PlatformError> => Effect.provide(Upload.fromPath(...file), NodeFileSystem.layer)
