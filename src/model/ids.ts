declare const brand: unique symbol;

/** A string that only the function which checked it may call by this name. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A registrable name in A-label form, lower case, without a trailing dot: `xn--mnchen-3ya.de`. */
export type DomainName = Brand<string, 'DomainName'>;
