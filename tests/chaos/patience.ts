/**
 * How long anything may take before it counts as lost, restarts and leases included: long enough for a machine that
 * has much else to do, since only what never comes is a fault.
 */
export const patienceMs = 600_000;
