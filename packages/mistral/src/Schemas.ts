/**
 * Every shape of Mistral's API, each a type and a schema of the same name: `Schemas.DocumentLibraryTool`.
 *
 * A page exports its functions and the shapes that programs usually name: inputs, responses, and the main parts of
 * both. The other shapes are exported only here.
 */
export * from "./generated/Agents.ts"
export * from "./generated/BatchJobs.ts"
export * from "./generated/Chat.ts"
export * from "./generated/Common.ts"
export * from "./generated/Content.ts"
export * from "./generated/Conversations.ts"
export * from "./generated/Documents.ts"
export * from "./generated/Embeddings.ts"
export * from "./generated/Entries.ts"
export * from "./generated/Errors.ts"
export * from "./generated/Files.ts"
export * from "./generated/Fim.ts"
export * from "./generated/FineTuning.ts"
export * from "./generated/Libraries.ts"
export * from "./generated/LibraryAccesses.ts"
export * from "./generated/Messages.ts"
export * from "./generated/Models.ts"
export * from "./generated/Moderations.ts"
export * from "./generated/Ocr.ts"
export * from "./generated/Realtime.ts"
export * from "./generated/Speech.ts"
export * from "./generated/Tools.ts"
export * from "./generated/Transcriptions.ts"
export * from "./generated/Voices.ts"
