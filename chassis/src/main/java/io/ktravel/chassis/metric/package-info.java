/** What Prometheus reads at {@code /metrics} of the business; docs/operations.md lists it. */
package io.ktravel.chassis.metric;
