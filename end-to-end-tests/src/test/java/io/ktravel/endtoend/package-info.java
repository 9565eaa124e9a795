/** The system as its users meet it: over HTTP, through the ingress, with everything real behind it. */
package io.ktravel.endtoend;
