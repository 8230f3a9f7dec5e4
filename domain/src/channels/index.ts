export {
  changeWidget,
  channelsEndpoints,
  createWidget,
  listWidgets,
  startVisit,
  Widget,
} from './contract.ts';
export { channelsFacts, widgetChanged, widgetCreated } from './facts.ts';
export { channelsManage, channelsPermissions, channelsRead } from './permissions.ts';
export { channelsWords } from './words.ts';
