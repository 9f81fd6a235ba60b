/** How much a page shows at once of a large ledger. What is beyond is one link away; a ledger below has it all before it. */

export const bounds = {
  /** Drawn figures of a page. */
  figures: 20,
  /** Figures of the gallery, each at every width. */
  gallery: 40,
  /** Titles of figures, or names of metrics, in a list that stands open. */
  names: 40,
  /** Rows of the list of observations. */
  observations: 200,
  /** Rows of a table of checks. */
  audits: 40,
  /** Rows of a domain's table of metrics. */
  metrics: 60,
  /** Rows of a figure's table. */
  rows: 100,
  /** Sentences of a metric that stand in full. */
  sentences: 40,
} as const;
