/** The cookie in which a browser keeps what it asked the sign-in service. */
export const signInCookie = '__Host-signing-in'

/** Takes the cookie away once it has served. */
export const noSignInCookie = `${signInCookie}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`
