/** A value of type T that only the code which names the brand may make: an id is not any string. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
