/** Models that Mistral has retired, newest first. */

type Retired = readonly [
  ids: string,
  created: string,
  /** In thousands of tokens. */
  context: number,
  can: string,
  deprecated: string,
  retired: string,
  replacement: string
]

export const retiredModels: ReadonlyArray<Retired> = [
  ["labs-leanstral-2603", "2026-03-16", 256, "chat tools vision", "2026-05-22", "2026-06-30", "labs-leanstral-1-5"],
  ["magistral-medium-2507", "2025-07-24", 40, "chat tools reasoning", "2025-10-31", "2025-11-30", "mistral-medium-3-5"],
  ["magistral-small-2507", "2025-07-24", 40, "chat tools reasoning", "2025-10-31", "2025-11-30", "mistral-small-2603"],
  ["magistral-medium-2506", "2025-06-10", 40, "chat tools reasoning", "2025-10-31", "2025-11-30", "mistral-medium-3-5"],
  ["magistral-small-2506", "2025-06-10", 40, "chat tools reasoning", "2025-10-31", "2025-11-30", "mistral-small-2603"],
  ["devstral-small-2505", "2025-05-21", 128, "chat tools", "2025-10-31", "2025-11-30", "mistral-medium-3-5"],
  ["mistral-small-2503", "2025-03-17", 128, "chat tools vision", "2025-11-06", "2025-11-30", "mistral-small-2603"],
  ["mistral-saba-2502 mistral-saba-latest", "2025-02-17", 32, "chat", "2025-06-10", "2025-09-30", "mistral-small-2603"],
  ["mistral-small-2501", "2025-01-30", 32, "chat tools", "2025-11-06", "2025-11-30", "mistral-small-2603"],
  ["codestral-2501", "2025-01-13", 128, "chat tools fim", "2025-11-06", "2025-11-30", "codestral-2508"],
  ["mistral-small-2409", "2024-09-17", 32, "chat tools", "2025-11-06", "2025-11-30", "mistral-small-2603"],
  ["mistral-large-2407", "2024-07-24", 128, "chat", "2024-11-30", "2025-03-30", "mistral-large-2512"],
  ["open-codestral-mamba", "2024-07-16", 256, "chat", "2025-06-06", "2025-06-06", "codestral-2508"],
  ["codestral-2405", "2024-05-29", 32, "chat fim", "2024-12-02", "2025-06-16", "codestral-2508"],
  ["open-mistral-7b", "2024-05-22", 32, "chat", "2024-11-30", "2025-03-30", "ministral-8b-2512"],
  ["open-mixtral-8x22b", "2024-04-17", 64, "chat", "2024-11-30", "2025-03-30", "mistral-small-2603"],
  ["mistral-small-2402", "2024-02-26", 32, "chat", "2024-11-30", "2025-06-16", "mistral-small-2603"],
  ["mistral-large-2402", "2024-02-26", 32, "chat", "2024-11-30", "2025-06-16", "mistral-large-2512"],
  ["mistral-medium-2312", "2023-12-11", 32, "chat", "2024-11-30", "2025-06-16", "mistral-medium-3-5"],
  ["open-mixtral-8x7b", "2023-12-11", 32, "chat", "2024-11-30", "2025-03-30", "mistral-small-2603"]
]
