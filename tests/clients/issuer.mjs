// A real issuer of tokens on loopback: oidc-provider, with one resource, clients that register themselves and one that is known.
// It asks nobody: who is sent to it is logged in as the owner at once.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

export const scopes = 'career.read career.write';
export const algorithms = ['RS256', 'PS256', 'ES256', 'ES384'];
export const robot = { client_id: 'robot', client_secret: 'a fictional secret of the tests' };

const owner = 'ines';

function key(kid, type, options) {
  return { ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), kid, use: 'sig' };
}

/** Starts an issuer whose tokens for `resource` are JWTs; for any other resource they are too, under that one's name. */
export async function startIssuer(resource) {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const fetched = [];
  let algorithm = algorithms[0];
  const provider = new Provider(issuer, {
    clients: [{ ...robot, grant_types: ['client_credentials'], redirect_uris: [], response_types: [], application_type: 'native' }],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    cookies: { keys: ['a fictional key of the tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    jwks: { keys: [key('rsa', 'rsa', { modulusLength: 2048 }), key('p256', 'ec', { namedCurve: 'P-256' }), key('p384', 'ec', { namedCurve: 'P-384' })] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    scopes: scopes.split(' '),
    ttl: { AccessToken: 600, ClientCredentials: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      registration: { enabled: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, audience) => ({ scope: `${scopes} other`, audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: algorithm } } }),
      },
    },
  });
  const answer = provider.callback();
  async function consent({ client_id: clientId, scope }) {
    const grant = new provider.Grant({ clientId, accountId: owner });
    grant.addOIDCScope(scope);
    grant.addResourceScope(resource, scope);
    return grant.save();
  }
  server.on('request', async (request, response) => {
    fetched.push(request.url);
    if (!request.url.startsWith('/interaction/')) return answer(request, response);
    const { prompt, params } = await provider.interactionDetails(request, response);
    const grantId = prompt.name === 'consent' && (await consent(params));
    await provider.interactionFinished(request, response, grantId ? { consent: { grantId } } : { login: { accountId: owner } });
  });
  return {
    issuer,
    /** What was asked for, as paths. */
    fetched,
    /** A token of the known client. */
    async token({ scope = 'career.read', resource: audience = resource, algorithm: signing = algorithms[0] } = {}) {
      algorithm = signing;
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${robot.client_id}:${encodeURIComponent(robot.client_secret)}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope, resource: audience }),
      });
      if (!response.ok) throw new Error(`The issuer answers ${response.status}: ${await response.text()}`);
      return (await response.json()).access_token;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
