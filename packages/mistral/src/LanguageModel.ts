/** x */
export { toMessages, toPrompt } from "./LanguageModel/transcript.ts"
