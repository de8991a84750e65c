/** Marks a call, so that bundles leave it out where its result is not used. Calls in its arguments need their own mark. */
export const pure = (call: string): string => `/* @__PURE__ */ ${call}`
