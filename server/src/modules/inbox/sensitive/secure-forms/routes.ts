import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { askSecurely } from './ask-securely.ts';
import { fillSecureForm, openSecureForm } from './fill-secure-form.ts';
import { listSecureForms, revokeSecureForm, seeSecureForm } from './see-secure-form.ts';

export function secureFormRoutes(serve: Serve): void {
  serve.inside(contract.askSecurely, (ctx, { params, body }) => askSecurely(ctx, { ...params, ...body }));
  serve.inside(contract.listSecureForms, (ctx, { params }) => listSecureForms(ctx, params));
  serve.inside(contract.seeSecureForm, (ctx, { params }) => seeSecureForm(ctx, params));
  serve.inside(contract.revokeSecureForm, (ctx, { params }) => revokeSecureForm(ctx, params));
  serve.outside(contract.openSecureForm, (ground, { params, body }) =>
    openSecureForm(ground, { ...params, ...body }),
  );
  serve.outside(contract.fillSecureForm, (ground, { params, body }) =>
    fillSecureForm(ground, { ...params, ...body }),
  );
}
