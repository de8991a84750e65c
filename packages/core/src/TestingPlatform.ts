/**
 * The parts that embedded platforms are built from: for authors of providers.
 *
 * An embedded platform implements the API of a provider in memory. It routes requests
 * (`Route`) to resources that store their items in a `Collection`; a `FakeModel`
 * completes prompts, a `Timeline` and `BatchResults` process batches. `Layers` makes
 * the layers that users provide.
 */
export * as BatchResults from "./Testing/BatchResults.ts"
export * as Collection from "./Testing/Collection.ts"
export * as Events from "./Testing/events.ts"
export * as FakeModel from "./Testing/FakeModel.ts"
export * as FileContent from "./Testing/fileContent.ts"
export * as JsonSchema from "./Testing/fromJsonSchema.ts"
export * as Ids from "./Testing/ids.ts"
export * as Json from "./Testing/json.ts"
export * as Layers from "./Testing/layers.ts"
export * as Multipart from "./Testing/multipart.ts"
export * as Options from "./Testing/Options.ts"
export * as Route from "./Testing/Route.ts"
export * as Rules from "./Testing/Rules.ts"
export * as Store from "./Testing/Store.ts"
export * as Subschemas from "./Testing/subschemas.ts"
export * as TextAnalysis from "./Testing/textAnalysis.ts"
export * as Timeline from "./Testing/Timeline.ts"
export * as Tokens from "./Testing/tokens.ts"
export * as Turns from "./Testing/turns.ts"
export * as ValidationErrors from "./Testing/validationErrors.ts"
export * as Window from "./Testing/Window.ts"
export * as Zip from "./Testing/zip.ts"
