/** The viewer, clicked through in a real browser. */
package dutygraph.web;
