/** The context's own database: migrated on start, and asked for its health. */
package io.ktravel.chassis.database;
