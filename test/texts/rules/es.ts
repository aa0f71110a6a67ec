import type { CatalogueRules } from './catalogue-rules.ts'

export const rulesEs: CatalogueRules = {
  free: [
    /(?:solo|únicamente|nada más|solamente|tan solo) (?:si|hasta|lo que|mientras|para|unos)/iu,
    /si (?:le (?:apetece|sirve|parece|resulta|conviene|hace)|(?:lo |así )?(?:prefiere|quiere|desea)|hoy no)/iu,
    /(?:puede|podría|pueda)n? (?:\p{L}+ )?(?:dej|guard|salt|qued|parar|pasar|seguir de largo|cerrar|borrar|bajarle|esperar)/iu,
    /no (?:hace falta|es (?:necesari|precis|obligatori)|hay (?:nada que|ninguna prisa|nota|que)|tiene que|importa|se espera)/iu,
    /(?:déjel[oa]|deje (?:esto|fuera|que|pasar|estar|vacías)|sált(?:es|el)|páse?l[oae]|pas[ae] (?:de largo|página|la página|a otra)|pare (?:si|donde|ahí))/iu,
    /(?:nadie (?:le |lo |va |más |pide|evalúa)|para usted|para sí|a su (?:manera|modo|ritmo|medida)|usted (?:decide|elige)|tal cual)/iu,
    /(?:guárdel[oa]|guarde para|dejarl[oa]|o dejar|suelt[ea]|suéltel|borrarla|olvide|o esperar|siga adelante|deje lo demás|bajo llave)/iu,
    /también (?:vale|sirve|está bien|es una buena respuesta)|(?:cosa|asunto) suy[oa]|es suficiente|es libre de|puede no |entre usted y/iu,
    /o (?:no|nada|a nadie|de ninguna)(?!\p{L})|y si no,|si no (?:quiere|le)|cuando lo necesite|como le resulte|se quede vacía/iu,
    /sin (?:exigirse nada|tomar ninguna decisión|comprometerse)|no pasa (?:\p{L}+ )?nada|nada tiene que|nada más las que/iu,
  ],
  numbers:
    /(?<!\p{L})(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|dieciséis|semanas?|mes|meses|mañana|ayer)(?!\p{L})/iu,
}
