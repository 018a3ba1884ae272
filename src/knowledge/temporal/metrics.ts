/**
 * Gauges that Temporal's SDKs report. Exporters add `_total` to counters only, so that a gauge never ends so.
 * Source: https://docs.temporal.io/references/sdk-metrics and https://docs.temporal.io/best-practices/worker-alerting, read 2026-11-23.
 */
export const sdkGauges: readonly string[] = [
  'temporal_num_pollers',
  'temporal_sticky_cache_size',
  'temporal_worker_task_slots_available',
  'temporal_worker_task_slots_used',
  'temporal_workflow_active_thread_count',
];

/** Whether a query asks for a metric of a worker or of Temporal Cloud. */
export function isTemporalQuery(text: string): boolean {
  return /\btemporal_\w/.test(text);
}

/** Whether a query shows that tasks wait for workers: latency until the start, backlog, free slots, pollers. */
export function showsWaitingTasks(text: string): boolean {
  return /schedule_to_start|approximate_backlog|backlog_(?:count|age)|task_slots|slot_utilization|num_pollers|no_poller/.test(text);
}
