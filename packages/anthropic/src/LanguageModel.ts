/** x */
export { toMessages } from "./LanguageModel/messages.ts"
export { toPrompt } from "./LanguageModel/transcript.ts"
