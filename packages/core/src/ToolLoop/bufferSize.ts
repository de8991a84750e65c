/** Steps of a loop, and preliminary results of a tool, that wait for a slow reader; then the model and the tools wait. */
export const bufferSize = 16
