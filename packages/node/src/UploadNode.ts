/** Uploads from Node's file system. */
import * as Upload from "@effect-genai/core/Upload"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Effect from "effect/Effect"
import type { PlatformError } from "effect/PlatformError"

/** A file on disk as an upload: `Upload.fromPath` with Node's file system. */
export const fromPath = (
  ...file: Parameters<typeof Upload.fromPath>
): Effect.Effect<Upload.Source, PlatformError> => Effect.provide(Upload.fromPath(...file), NodeFileSystem.layer)

/** The files of a folder as uploads, for skills and plugins: `Upload.fromFolder` with Node's file system. */
export const fromFolder = (
  ...folder: Parameters<typeof Upload.fromFolder>
): Effect.Effect<ReadonlyArray<Upload.Source>, Upload.FolderTooLarge | PlatformError> =>
  Effect.provide(Upload.fromFolder(...folder), [NodeFileSystem.layer, NodePath.layer])
