export * as JournalNode from "./JournalNode.ts"
export * as NodeTransport from "./NodeTransport.ts"
export * as UploadNode from "./UploadNode.ts"
