export { recordDelivery, takeDueMails } from './deliver-mail.ts';
export type { DeliveryResult, OutgoingMail } from './deliver-mail.ts';
export { queueMessages } from './queue-messages.ts';
export type { MessageRequest } from './queue-messages.ts';
export { inLanguage, renderMessage } from './render-message.ts';
export type { MessageTemplate } from './render-message.ts';
