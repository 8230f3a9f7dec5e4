import { CustomerName } from './customer-name.tsx';
import { useCustomer } from './data.ts';

/** The name of a customer known by id alone; nothing while it is asked for. */
export function CustomerNameOf({ customerId }: { customerId: string }) {
  const customer = useCustomer(customerId);
  return customer.data ? <CustomerName name={customer.data.name} /> : null;
}
