/** JSON in and out: strict about what it reads, and bodies are validated as they are read. */
package io.ktravel.chassis.json;
