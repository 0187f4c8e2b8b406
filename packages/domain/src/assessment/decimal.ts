/**
 * A decimal number as text with at most six places, e.g. `"7.5"`. Points are never floats: the engine counts in
 * millionths of a point.
 */
export type Decimal = string
